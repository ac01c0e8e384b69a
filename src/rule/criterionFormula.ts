import type { Criterion } from './builtIn';
import type { BuiltInPlace } from './builtInFormula';

type Write = (place: BuiltInPlace) => string;

const SUNDAY = 'TODAY()-WEEKDAY(TODAY())';

/** Days from one on and before another; no text and no blank lies between two dates. */
function during(from: string, until: string): Write {
  return ({ cell }) => `AND(${cell}>=${from},${cell}<${until})`;
}

function beside(sign: string): Write {
  return ({ cell, values }) => `AND(ISNUMBER(${cell}),${cell}${sign}AVERAGE(${values}))`;
}

/** Of the population, as our own rules have it; which one Excel takes is not written down anywhere. */
function beyond(side: '+' | '-', n: number): Write {
  const sign = side === '+' ? '>' : '<';
  return ({ cell, values }) =>
    `AND(ISNUMBER(${cell}),${cell}${sign}AVERAGE(${values})${side}${n}*STDEV.P(${values}))`;
}

function occurring(test: string): Write {
  return ({ cell, ranges }) => {
    const counts = ranges.map((range) => `COUNTIF(${range},${cell})`);
    return `AND(${cell}<>"",${counts.join('+')}${test})`;
  };
}

/** Weeks begin on Sunday, and the last seven days end today (the formulas that Excel writes beside timePeriod). */
const WRITERS: { readonly [C in Criterion]: Write } = {
  blanks: ({ cell }) => `LEN(TRIM(${cell}))=0`,
  nonBlanks: ({ cell }) => `LEN(TRIM(${cell}))>0`,
  errors: ({ cell }) => `ISERROR(${cell})`,
  nonErrors: ({ cell }) => `NOT(ISERROR(${cell}))`,
  yesterday: during('TODAY()-1', 'TODAY()'),
  today: during('TODAY()', 'TODAY()+1'),
  tomorrow: during('TODAY()+1', 'TODAY()+2'),
  last7Days: during('TODAY()-6', 'TODAY()+1'),
  lastWeek: during(`${SUNDAY}-6`, `${SUNDAY}+1`),
  thisWeek: during(`${SUNDAY}+1`, `${SUNDAY}+8`),
  nextWeek: during(`${SUNDAY}+8`, `${SUNDAY}+15`),
  lastMonth: during('EOMONTH(TODAY(),-2)+1', 'EOMONTH(TODAY(),-1)+1'),
  thisMonth: during('EOMONTH(TODAY(),-1)+1', 'EOMONTH(TODAY(),0)+1'),
  nextMonth: during('EOMONTH(TODAY(),0)+1', 'EOMONTH(TODAY(),1)+1'),
  aboveAverage: beside('>'),
  belowAverage: beside('<'),
  aboveOrEqualAverage: beside('>='),
  belowOrEqualAverage: beside('<='),
  above1Deviation: beyond('+', 1),
  below1Deviation: beyond('-', 1),
  above2Deviations: beyond('+', 2),
  below2Deviations: beyond('-', 2),
  above3Deviations: beyond('+', 3),
  below3Deviations: beyond('-', 3),
  unique: occurring('=1'),
  duplicate: occurring('>1'),
};

/** One of Excel's presets as a formula, without "=". */
export function criterionFormula(criterion: Criterion, place: BuiltInPlace): string {
  return WRITERS[criterion](place);
}
