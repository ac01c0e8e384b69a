/** The calls above ExcelApi 1.15 that the product makes, under Microsoft's own types. */
type NewRule = Pick<
  Excel.ConditionalFormat,
  | 'changeRuleToCellValue'
  | 'changeRuleToContainsText'
  | 'changeRuleToCustom'
  | 'changeRuleToPresetCriteria'
  | 'changeRuleToTopBottom'
>;
type NewFormat = Pick<Excel.ConditionalRangeFormat, 'clearFormat'>;
type NewRange = Pick<Excel.Range, 'getDisplayedCellProperties'>;

type Call = (this: object, ...args: readonly unknown[]) => OfficeExtension.ClientResult<never>;

/**
 * Gives the client of npm, which ends at ExcelApi 1.15, the newer calls that the product makes, each sent as the client
 * sends its own methods.
 */
export function graftNewer(extension: unknown): void {
  const invoke = readInvoke(extension);
  const call = (name: string): Call =>
    function (...args) {
      return invoke(this, name, args);
    };
  const rule: NewRule = {
    changeRuleToCellValue: call('ChangeRuleToCellValue'),
    changeRuleToContainsText: call('ChangeRuleToContainsText'),
    changeRuleToCustom: call('ChangeRuleToCustom'),
    changeRuleToPresetCriteria: call('ChangeRuleToPresetCriteria'),
    changeRuleToTopBottom: call('ChangeRuleToTopBottom'),
  };
  const format: NewFormat = { clearFormat: call('ClearFormat') };
  const range: NewRange = { getDisplayedCellProperties: call('GetDisplayedCellProperties') };
  Object.assign(Excel.ConditionalFormat.prototype, rule);
  Object.assign(Excel.ConditionalRangeFormat.prototype, format);
  Object.assign(Excel.Range.prototype, range);
}

type Invoke = (
  object: object,
  name: string,
  args: readonly unknown[],
) => OfficeExtension.ClientResult<never>;

/** What the client makes its own methods of. */
function readInvoke(extension: unknown): Invoke {
  const helper: unknown = readMember(extension, 'BatchApiHelper');
  const invoke: unknown = readMember(helper, 'invokeMethod');
  if (typeof invoke !== 'function') throw new Error('the client has no invokeMethod');
  return (object, name, args) => {
    const result: OfficeExtension.ClientResult<never> = invoke(object, name, 0, [...args], 0, 0);
    return result;
  };
}

function readMember(of: unknown, name: string): unknown {
  return (typeof of === 'object' && of !== null) || typeof of === 'function'
    ? Reflect.get(of, name)
    : undefined;
}
