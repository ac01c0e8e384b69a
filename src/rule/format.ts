import type { Colour } from '../sheet/colours';

/** The look of a highlighted cell; only what was asked for is there. */
export interface Format {
  readonly fill?: Colour;
  readonly font?: Colour;
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly strikethrough?: true;
  /** A thin line around each cell. */
  readonly border?: true;
}
