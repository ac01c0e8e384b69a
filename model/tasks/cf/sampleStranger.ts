import type { Random } from './random';

/** Words that tables of other domains hold. */
const STRANGERS: readonly string[] = [
  [
    'urgent',
    'late',
    'test',
    'Closed',
    'Open',
    'Expired',
    'N/A',
    'TBD',
    'VIP',
    'Inc',
    'Ltd',
    'USA',
    'Texas',
  ],
  [
    'Canada',
    'Yes',
    'No',
    'Y',
    'N',
    'OK',
    'Cash',
    'Refund',
    'Free',
    'Apple',
    'Banana',
    'Orange juice',
  ],
  [
    'New York',
    'San Diego',
    'John',
    'Smith',
    'Manager',
    'Engineer',
    'Gold',
    'Silver',
    'Premium',
    'Draft',
  ],
  [
    'Final',
    'Approved',
    'Rejected',
    'gmail',
    '.com',
    'Mr',
    'Dr',
    'ABC',
    'X',
    'A1',
    'PO',
    'Fragile',
    'Q1',
    'Q4',
  ],
  [
    'Monday',
    'Friday',
    'March',
    'Absent',
    'excused',
    'vegan',
    'left',
    'Blue Harbor',
    'self pay',
    'walk-in',
  ],
  [
    'pickup',
    'Ana',
    'Omar',
    'Li',
    'Kowalski',
    'Dublin',
    'Leeds',
    'Osaka',
    'north wing',
    'Room 4',
    'level 2',
  ],
  [
    'overseas',
    'BACKORDER',
    'HOLD',
    'VOID',
    'PENDIENTE',
    'OFFEN',
    'bezahlt',
    'Ja',
    'Nein',
    'oui',
    'GELIEFERT',
  ],
  [
    'scaduto',
    'listo',
    'FAIL',
    'PASS',
    'W',
    'P',
    'F',
    'M',
    'XL',
    'n/a',
    'none',
    'TBC',
    'dnf',
    'see note',
  ],
  // Words that by themselves would ask for what conditional formatting cannot do.
  [
    'Chart',
    'sorted',
    'Filter',
    'email sent',
    'Locked',
    'Deleted',
    'Copy',
    'Macro',
    'Long term loan',
    'Print',
    'hidden',
  ],
].flat();
const SIGNS = ['+', '-', '?', '#', '*'] as const;
const FIRST = [
  'ana',
  'j.reed',
  'orders',
  'info',
  'mo',
  'kim.l',
  'office',
  'k_varga',
  'help-desk',
] as const;
const HOSTS = ['mail.com', 'example.org', 'acme.co', 'uni.edu', 'shop.net', 'post.de'] as const;
const PREFIXES = ['INV', 'PX', 'SKU', 'REQ', 'KT', 'B', 'ord', 'T', 'ZA', 'LOT', 'hx'] as const;

/** A text that a column most likely does not hold: a word, now and then a code, a mail address or a lone sign. */
export function sampleStranger(random: Random): string {
  const roll = random.next();
  if (roll < 0.72) return random.pick(STRANGERS);
  if (roll < 0.82)
    return `${random.pick(PREFIXES)}${random.pick(['-', '-', ''])}${random.int(10, 9999)}`;
  if (roll < 0.9) return `${random.pick(FIRST)}@${random.pick(HOSTS)}`;
  if (roll < 0.94) return random.pick(SIGNS);
  return random.pick(STRANGERS).toUpperCase();
}
