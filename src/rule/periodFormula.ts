import type { Period, PeriodCondition } from './condition';
import { cellText } from './formulaPlace';
import { term, type TermWriter } from './formulaTerm';

/** A period of whole days, or a test on the day of the week (Monday is 1). */
type PeriodForm =
  | { readonly from: string; readonly until: string }
  | { readonly weekday: string; readonly otherwise: string };

const SUNDAY = 'TODAY()-WEEKDAY(TODAY())';
const YEAR = 'YEAR(TODAY())';
/** The month before this quarter's first one; DATE takes months below 1 and above 12. */
const QUARTER = '3*INT((MONTH(TODAY())-1)/3)';

/** First day, and the first day after; weeks begin on Sunday, as in Excel's own rule. */
const PERIODS: Readonly<Record<Period, PeriodForm>> = {
  today: { from: 'TODAY()', until: 'TODAY()+1' },
  yesterday: { from: 'TODAY()-1', until: 'TODAY()' },
  tomorrow: { from: 'TODAY()+1', until: 'TODAY()+2' },
  last7Days: { from: 'TODAY()-6', until: 'TODAY()+1' },
  lastWeek: { from: `${SUNDAY}-6`, until: `${SUNDAY}+1` },
  thisWeek: { from: `${SUNDAY}+1`, until: `${SUNDAY}+8` },
  nextWeek: { from: `${SUNDAY}+8`, until: `${SUNDAY}+15` },
  lastMonth: { from: 'EOMONTH(TODAY(),-2)+1', until: 'EOMONTH(TODAY(),-1)+1' },
  thisMonth: { from: 'EOMONTH(TODAY(),-1)+1', until: 'EOMONTH(TODAY(),0)+1' },
  nextMonth: { from: 'EOMONTH(TODAY(),0)+1', until: 'EOMONTH(TODAY(),1)+1' },
  lastQuarter: { from: `DATE(${YEAR},${QUARTER}-2,1)`, until: `DATE(${YEAR},${QUARTER}+1,1)` },
  thisQuarter: { from: `DATE(${YEAR},${QUARTER}+1,1)`, until: `DATE(${YEAR},${QUARTER}+4,1)` },
  nextQuarter: { from: `DATE(${YEAR},${QUARTER}+4,1)`, until: `DATE(${YEAR},${QUARTER}+7,1)` },
  lastYear: { from: `DATE(${YEAR}-1,1,1)`, until: `DATE(${YEAR},1,1)` },
  thisYear: { from: `DATE(${YEAR},1,1)`, until: `DATE(${YEAR}+1,1,1)` },
  nextYear: { from: `DATE(${YEAR}+1,1,1)`, until: `DATE(${YEAR}+2,1,1)` },
  weekend: { weekday: '>5', otherwise: '<6' },
  weekday: { weekday: '<6', otherwise: '>5' },
};

/**
 * Half-open, so that a time of day does not fall out of its day; no text and no blank lies between two
 * dates, so only the negation and the days of the week need a guard.
 */
export const writePeriod: TermWriter<PeriodCondition> = ({ period, column }, negated, place) => {
  const cell = cellText(column, place);
  const form = PERIODS[period];
  if ('weekday' in form) {
    const days = negated ? form.otherwise : form.weekday;
    return term([`ISNUMBER(${cell})`, `WEEKDAY(${cell},2)${days}`], true);
  }
  return negated
    ? term([`ISNUMBER(${cell})`, `OR(${cell}<${form.from},${cell}>=${form.until})`])
    : term([`${cell}>=${form.from}`, `${cell}<${form.until}`]);
};
