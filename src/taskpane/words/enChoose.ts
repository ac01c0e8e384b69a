import type { Section } from './counting';

/** Choosing between readings and what came of it, in English. */
export const choose: Section<'choose'> = (say) => ({
  unsure: 'Not sure what you mean. Which of these is it?',
  unsureOne: 'Not sure what you mean. Is it this?',
  early: (share) => `First readings. Still thinking, ${Math.round(share * 100)}% done`,
  joined: 'All readings are here now.',
  rules: 'These rules together, the first one wins',
  rule: (place) => `Rule ${place}`,
  hits: (rows, shown) => {
    const hit = say.count(rows, 'row', 'rows');
    return rows === shown ? hit : `${hit}, ${say.number(shown)} not covered by a rule above`;
  },
  up: (place) => `Move rule ${place} up`,
  drop: (place) => `Leave rule ${place} out`,
  house: 'Colours as in this workbook',
  older: (rules, more) => {
    const others = more === 0 ? '' : ` And ${say.number(more)} more.`;
    return `Above the older ${rules.length + more === 1 ? 'rule' : 'rules'} there: ${rules.join(' ')}${others}`;
  },
});
