import type { ValueSlot } from '../../../src/taskpane/chips/makeChips';
import { fieldOf, readValue, writeValue } from '../../../src/taskpane/chips/typedValue';

const NUMBER: ValueSlot = {
  kind: 'literal',
  value: { kind: 'number', value: 1250.5, percent: false },
};

describe('a value as it is typed', () => {
  test('numbers in the language of the pane', () => {
    expect(writeValue(NUMBER, 'de')).toBe('1250,5');
    expect(readValue(NUMBER, '2.000,25', 'de')).toMatchObject({ value: { value: 2000.25 } });
    expect(readValue(NUMBER, '2,000.25', 'en')).toMatchObject({ value: { value: 2000.25 } });
    expect(readValue(NUMBER, '50%', 'en')).toMatchObject({ value: { value: 0.5, percent: true } });
    expect(readValue(NUMBER, '12 apples', 'en')).toBeNull();
    expect(readValue(NUMBER, ' ', 'en')).toBeNull();
  });

  test('a factor is typed as a percent, a count is whole and at least 1', () => {
    const factor: ValueSlot = { kind: 'number', value: 0.8, as: 'percent' };
    expect(writeValue(factor, 'en')).toBe('80%');
    expect(readValue(factor, '90', 'en')).toMatchObject({ value: 0.9 });
    const count: ValueSlot = { kind: 'number', value: 10, as: 'count' };
    expect(readValue(count, '5', 'en')).toMatchObject({ value: 5 });
    expect(readValue(count, '0', 'en')).toBeNull();
    expect(readValue(count, '2.5', 'en')).toBeNull();
  });

  test('dates and times have fields of their own', () => {
    const date: ValueSlot = { kind: 'literal', value: { kind: 'date', serial: 46000 } };
    expect([fieldOf(date), writeValue(date, 'en')]).toEqual(['date', '2025-12-09']);
    expect(readValue(date, '2025-12-10', 'en')).toMatchObject({ value: { serial: 46001 } });
    const time: ValueSlot = { kind: 'literal', value: { kind: 'time', fraction: 0.5 } };
    expect([fieldOf(time), writeValue(time, 'en')]).toEqual(['time', '12:00']);
    expect(readValue(time, '18:00', 'en')).toMatchObject({ value: { fraction: 0.75 } });
  });

  test('an open value is empty until something of its kind is typed', () => {
    const open: ValueSlot = { kind: 'literal', value: { kind: 'hole', type: 'number' } };
    expect(writeValue(open, 'en')).toBe('');
    expect(readValue(open, 'many', 'en')).toBeNull();
    expect(readValue(open, '7', 'en')).toMatchObject({ value: { kind: 'number', value: 7 } });
  });
});
