/*
 * What office.js adds around Excel's client, as far as an add-in asks for it. The client's own
 * `Office.context` is a locked getter that answers undefined, so `Office` is replaced by an object
 * that inherits from it.
 */
const info = { host: 'Excel', platform: 'OfficeOnline', addin: null };

/** The npm client knows ExcelApi up to 1.15, and the page's workbook answers no more. */
const newestApi = 15;

const requirements = {
  isSetSupported: (name: string, version = '1.1'): boolean =>
    name === 'ExcelApi' && Number(version.split('.')[1] ?? '1') <= newestApi,
};

/** The language of Office's words and figures: English, unless the page is opened with another (?language=de-DE). */
const language = new URLSearchParams(window.parent.location.search).get('language') ?? 'en-US';

const context = {
  requirements,
  document: { url: 'standin' },
  displayLanguage: language,
  contentLanguage: language,
  host: info.host,
  platform: info.platform,
  diagnostics: { host: info.host, platform: info.platform, version: '16.0' },
};

/** The page has no ribbon: its buttons are pressed by calling these. */
const ribbon: Record<string, unknown> = {};

const onReady = async (callback?: (ready: typeof info) => unknown): Promise<typeof info> => {
  await Promise.resolve();
  await callback?.(info);
  return info;
};

const inherited: object = 'Office' in window ? Object(window.Office) : {};

Object.assign(window, {
  Office: Object.create(inherited, {
    HostType: { value: { Excel: 'Excel' } },
    PlatformType: { value: { OfficeOnline: 'OfficeOnline' } },
    actions: {
      value: {
        associate: (name: string, press: unknown) => {
          ribbon[name] = press;
        },
        ribbon,
      },
    },
    // The pane stands open all the time.
    addin: { value: { showAsTaskpane: async () => undefined } },
    onReady: { value: onReady },
    context: { value: context },
  }),
});
