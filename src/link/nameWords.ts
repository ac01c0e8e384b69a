import { dictionary } from './dictionary';
import { fold, splitName, toSingular } from './normaliseText';

const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Short forms of header words; both the header and the request are brought to the long form. */
const LONG_FORMS: Readonly<Record<string, string>> = dictionary({
  qty: 'quantity',
  qnty: 'quantity',
  quant: 'quantity',
  amt: 'amount',
  amnt: 'amount',
  dept: 'department',
  dep: 'department',
  dpt: 'department',
  num: 'number',
  nbr: 'number',
  nr: 'number',
  '#': 'number',
  '%': 'percent',
  pct: 'percent',
  perc: 'percent',
  percentage: 'percent',
  avg: 'average',
  ave: 'average',
  mean: 'average',
  desc: 'description',
  descr: 'description',
  addr: 'address',
  cust: 'customer',
  emp: 'employee',
  empl: 'employee',
  mgr: 'manager',
  mngr: 'manager',
  acct: 'account',
  acc: 'account',
  inv: 'invoice',
  prod: 'product',
  cat: 'category',
  categ: 'category',
  ctry: 'country',
  reg: 'region',
  tel: 'phone',
  telephone: 'phone',
  ph: 'phone',
  mail: 'email',
  max: 'maximum',
  min: 'minimum',
  temp: 'temperature',
  yr: 'year',
  mth: 'month',
  mo: 'month',
  wk: 'week',
  hr: 'hour',
  hrs: 'hour',
  mins: 'minute',
  dt: 'date',
  dob: 'birthdate',
  pmt: 'payment',
  pymt: 'payment',
  bal: 'balance',
  exp: 'expiry',
  expiration: 'expiry',
  expiring: 'expiry',
  expire: 'expiry',
  est: 'estimate',
  estimated: 'estimate',
  act: 'actual',
  prev: 'previous',
  curr: 'current',
  rev: 'revenue',
  sal: 'salary',
  org: 'organization',
  organisation: 'organization',
  co: 'company',
  ref: 'reference',
  req: 'required',
  std: 'standard',
  tot: 'total',
  ttl: 'total',
  wt: 'weight',
  ht: 'height',
  len: 'length',
  vol: 'volume',
  lvl: 'level',
  pri: 'priority',
  prio: 'priority',
  stat: 'status',
  var: 'variance',
  diff: 'difference',
  disc: 'discount',
  txn: 'transaction',
  trans: 'transaction',
  whs: 'warehouse',
  wh: 'warehouse',
  loc: 'location',
  mfg: 'manufacturing',
  mfr: 'manufacturer',
  po: 'purchaseorder',
  yoy: 'yearoveryear',
  ytd: 'yeartodate',
  mtd: 'monthtodate',
  uom: 'unit',
  pts: 'point',
  appt: 'appointment',
  sched: 'scheduled',
  orig: 'original',
  compl: 'complete',
  completion: 'complete',
  sup: 'supplier',
  supp: 'supplier',
  ship: 'shipping',
  shipment: 'shipping',
  del: 'delivery',
});

/** Words that bind a sentence: a header like "In" or "No" is meant only where it is spelled as a name. */
export const FUNCTION_WORDS = set(`
a an the i in is it its on of or to at as be by do does did if me my no not nor so up us we he she and any all are for
from has have had was were than then that this these those there they them with within without when where which who
whose what will would should can could please but only also just too very yes ok off out`);

/** Words of the task itself; alone they never stand for part of a header. */
export const COMMAND_WORDS = set(`
row rows cell cells column columns col cols highlight highlighted highlights colour color colours colors coloured colored
fill filled format formatting mark marked shade flag flagged bold italic underline font background text value values
sheet table range header headers entry entries item record records line lines show make turn paint set apply put give
want need use using like find formula rule rules condition conditional excel data whole entire each every other else
more less most least greater smaller larger bigger higher lower above below over under between equal equals exceed
exceeds same different top bottom first last highest lowest largest smallest maximum minimum average mean median
greater past future before after since until ago today yesterday tomorrow now current previous next later earlier
contain contains containing include includes including start starts begin begins end ends blank empty missing unique
duplicate duplicates duplicated repeated red green yellow orange blue grey gray pink cyan white purple black brown amber
dark light scale bar bars icon icons set sets number numbers date dates time times one two three percent new old full part`);

/** Units after an amount: "within 7 days" does not name the column "Days". */
export const UNIT_WORDS = set(`
day days week weeks month months year years hour hours minute minutes second seconds quarter quarters percent dollar
dollars euro euros pound pounds unit units kg point points time times`);

/** Verbs that open a request but can be a header too. */
export const VERBS = set(
  `mark color colour fill format rank flag highlight shade score grade rate order sort total`,
);

/** Folded long form of one word of a name: "Qty" is "quantity", "Colours" is "color". */
export function toLongForm(token: string): string {
  const short = LONG_FORMS[token];
  if (short !== undefined) return short;
  const single = toSingular(token);
  return LONG_FORMS[single] ?? single;
}

/** A name's words in their long forms. */
export function longForms(text: string): readonly string[] {
  return splitName(text).map(toLongForm);
}

const KIN_GROUPS = [
  'employee staff worker staffer',
  'customer client buyer',
  'student pupil learner',
  'supplier vendor',
  'region area territory',
  'assignee assigned owner responsible',
  'note comment remark memo description',
  'mark grade score',
  'subject course class',
  'cost spend spent expense',
  'stock inventory',
  'deadline due',
  'outstanding open unpaid balance',
  'status state',
  'salary pay wage',
  'birthdate birthday dob',
  'category type kind',
  'revenue sale turnover',
  'hire hired joined joining',
  'absence absent',
  'issued invoiced billed',
  'expiry expires expired',
  'planned budget budgeted',
  'finish end completion',
  'item product article',
  'country nation',
];
const KIN: ReadonlyMap<string, string> = new Map(
  KIN_GROUPS.flatMap((group) => {
    const [first = '', ...rest] = group.split(' ');
    return [first, ...rest].map((word): [string, string] => [word, first]);
  }),
);

/** A long form brought to the word that stands for its kin: "client" is "customer". */
export function toKin(long: string): string {
  return KIN.get(long) ?? long;
}

/** All letters and digits of a text in one, folded: "E-mail" is "email". */
export function joinName(text: string): string {
  return splitName(text).join('');
}

/** The text without what stands in brackets, and folded no further: "Weight (kg)" is "Weight". */
export function withoutBrackets(text: string): string {
  return text.replace(/[([{][^)\]}]*[)\]}]/g, ' ').trim();
}

/** True when the word alone cannot stand for a part of a header. */
export function isWeak(word: string): boolean {
  const folded = fold(word);
  return (
    FUNCTION_WORDS.has(folded) ||
    COMMAND_WORDS.has(folded) ||
    UNIT_WORDS.has(folded) ||
    /^\d{1,3}$/.test(folded) ||
    folded.length < 2
  );
}
