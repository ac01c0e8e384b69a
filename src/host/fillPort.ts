import type { Area, Cell } from '../sheet/area';
import type { Result } from '../sheet/result';
import type { HostError } from './host';

/** What a user shows on the sheet itself. Reading changes nothing. */
export interface FillPort {
  /** The selected areas of the active sheet; [] where a chart or a shape is selected. */
  readSelected(): Promise<Result<readonly Area[], HostError>>;
  /** Cells of an area of the active sheet that are filled by hand; what conditional formats fill is not among them. */
  readFills(area: Area): Promise<Result<readonly Cell[], HostError>>;
}
