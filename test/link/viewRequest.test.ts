import { indexTable } from '../../src/link/indexTable';
import { linkRequest } from '../../src/link/linkRequest';
import { viewRequest } from '../../src/link/viewRequest';
import { ORDERS, VOCABULARY } from './orders';

const index = indexTable(ORDERS);

function view(utterance: string): { own: Int32Array; views: readonly Int32Array[] } {
  const linked = linkRequest(utterance, ORDERS, VOCABULARY, { index });
  const context = { snapshot: ORDERS, vocabulary: VOCABULARY, index };
  return { own: linked.source, views: viewRequest(utterance, linked, context) };
}

describe('The same request in other ways', () => {
  it('has fewer column marks in one, and words of thanks in two', () => {
    const { own, views } = view('region is East or amount over 500 in red.');
    expect(views).toHaveLength(3);
    for (const one of views) expect(one).not.toEqual(own);
    expect(new Set(views.map(String)).size).toBe(3);
  });

  it('is the request itself where another way of putting it would not fit', () => {
    const { own, views } = view(`amount over 500 in red ${'and so on '.repeat(20)}`);
    expect(views.slice(1)).toEqual([own, own]);
  });

  it('is the request itself where a word of thanks would be read as part of a list of texts', () => {
    const { own, views } = view('customer contains acme,');
    expect(views.filter((one) => one === own).length).toBeGreaterThan(0);
  });
});
