import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Standin } from './openStandin';

const output = join(__dirname, '../output');
/** As narrow as Excel makes a pane, and as wide as most people draw it. */
const WIDTHS = [320, 450] as const;

/** Pictures of the pane alone at both widths, test/output/NAME-WIDTH.png; nothing may stick out at its side. */
export async function picturePane(standin: Standin, name: string): Promise<void> {
  mkdirSync(output, { recursive: true });
  const frame = standin.page.locator('iframe[title="Rulefusion task pane"]');
  for (const width of WIDTHS) {
    await frame.evaluate((element, pixels) => {
      element.style.width = `${pixels}px`;
      element.style.flex = 'none';
    }, width);
    await frame.screenshot({ path: join(output, `${name}-${width}.png`) });
    const spare = await standin.pane
      .locator('html')
      .evaluate((page) => page.scrollWidth - page.clientWidth);
    expect({ name, width, spare }).toEqual({ name, width, spare: 0 });
  }
}
