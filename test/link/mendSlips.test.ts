import { indexTable } from '../../src/link/indexTable';
import { linkRequest } from '../../src/link/linkRequest';
import { mendSlips } from '../../src/link/mendSlips';
import { splitWords } from '../../src/link/splitWords';
import { ORDERS, VOCABULARY } from './orders';

const read = (request: string): string =>
  mendSlips(splitWords(request), indexTable(ORDERS), VOCABULARY)
    .map(({ key }) => key)
    .join(' ');

describe('A slip of the finger is read as the word that was meant', () => {
  test.each([
    ['higlight the lagrest qty', 'highlight the largest qty'],
    ['dupliactes in yelow', 'duplicates in yellow'],
    ['statsu is shippped', 'status is shipped'],
    ['aove twwenty', 'above twenty'],
  ])('%s', (typed, meant) => {
    expect(read(typed)).toBe(meant);
  });

  test.each([
    ['words of the sheet', 'lund zeta acme'],
    ['words that begin one of the sheet', 'cust prog'],
    ['words in another form', 'invoicing shipments unshipped'],
    ['words of requests that the vocabulary does not hold', 'italic cyan strikethrough ticked'],
    ['words of numbers', 'sixty seventy ninety hundred'],
    ['short words', 'cond dips dest'],
    ['names, codes and texts in quotes', 'McBride AB-12x "recieved"'],
  ])('%s stay as they are', (_, typed) => {
    expect(read(typed)).toBe(typed.toLowerCase().replace(/"/g, ''));
  });

  test('the words that a rule may look for are those that were typed', () => {
    const { slots } = linkRequest('notes that say urgnet', ORDERS, VOCABULARY);
    expect(slots.words).toContain('urgnet');
  });

  test('a misspelt number word is a number', () => {
    const { slots } = linkRequest('qty over twwenty', ORDERS, VOCABULARY);
    expect(slots.numbers.map(({ value }) => value)).toEqual([20]);
  });
});
