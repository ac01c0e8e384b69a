/**
 * Words of requests and of sheets that the vocabulary of pieces does not hold whole, though many type them; known to
 * whoever mends slips.
 */
export const REQUEST_WORDS: ReadonlySet<string> = new Set(
  [
    'alert auto backup banded banding bars baseline batch batches bins blank blanks blink bold borders budgeted',
    'capitals capitalised cheapest checkbox clause colouring coloured coloring conditional consent countif counts cursor',
    'cyan dates deadlines decimals delete deviates deviation deviations disputed divisible dupes duplicate duplicated',
    'duplicates earliest emphasise entries errors excepted exceeding expire expires expiring expiry explicit export fade',
    'fading fewest filled flag flagged flags formatting formulas gradient graded graph greyed heatmap hidden highlight',
    'highlighted highlighting highlights histogram hyphen icons import insert invoice invoiced invoices italic italicise',
    'italics keyword labelled lapsed latest layout lightest logged macro maximum median mileage minimum minors mismatch',
    'mismatches multiples multiply negatives neighbour newer newest notify numeric occurrence occurrences odometer',
    'oldest onwards outliers outs outstanding overdue overspent paste pasted payable payout percentage percentages',
    'percentile pivot prefix prepaid quickest quota quoted reader readings rebate recolour refund refunded refunds',
    'remaining remark reminder renewals reorder repeated repeats requests resolved reversed scanned shade shaded shades',
    'shading shelf slipped softer somebody soonest spreadsheet stale starts stoplight stored stripe striped stripes',
    'strikethrough strikethroughs student students subtotal suffix tablet tablets teal text texts threshold thresholds tick',
    'ticked ticks tint tinted today todo tolerance tomorrow translate trend typed typo underline underlined unique uniques',
    'unpaid unsold unticked urgent usage values visualise voucher warn warned warranty weekday weekdays weekend weekends',
    'whole wildcard workbook workdays yesterday yield yields zebra zero zeroes zeros',
  ].flatMap((line) => line.split(' ')),
);
