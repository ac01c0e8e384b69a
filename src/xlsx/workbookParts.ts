import { readZip, type ZipEntry } from './readZip';
import { broken } from './refusal';
import { unpackEntry } from './unpackEntry';
import { walkXml } from './walkXml';
import { replaceContent, writeZip } from './writeZip';

/** What one part says about another (Open Packaging Conventions, ECMA-376 part 2). */
export interface Relation {
  readonly id: string;
  /** Last word of the type's address: "worksheet", "styles", "table". */
  readonly type: string;
  /** Path of the other part. */
  readonly target: string;
}

/** The parts of a workbook file. Paths are compared without regard to case. */
export class WorkbookParts {
  private constructor(private readonly entries: readonly ZipEntry[]) {}

  static open(bytes: Uint8Array): WorkbookParts {
    return new WorkbookParts(readZip(bytes));
  }

  has(path: string): boolean {
    return this.find(path) !== undefined;
  }

  /** Unpacked bytes of a part; throws a refusal for one that is missing or damaged. */
  read(path: string): Uint8Array {
    const entry = this.find(path);
    if (entry === undefined) throw broken(`the part ${path} is missing`);
    return unpackEntry(entry);
  }

  /** What a part ('' for the whole file) points at inside the file. */
  relations(path: string): readonly Relation[] {
    const slash = path.lastIndexOf('/') + 1;
    const folder = path.slice(0, slash);
    const place = `${folder}_rels/${path.slice(slash)}.rels`;
    if (!this.has(place)) return [];
    const found: Relation[] = [];
    walkXml(place, this.read(place), {
      open: ({ name, attributes: { Id: id = '', Type = '', Target, TargetMode } }) => {
        if (name !== 'Relationship' || Target === undefined || TargetMode === 'External') return;
        const type = Type.slice(Type.lastIndexOf('/') + 1);
        found.push({ id, type, target: resolvePath(folder, Target) });
      },
    });
    return found;
  }

  /** The same file with other content in some parts; all others stay byte for byte, packed as they were. */
  with(contents: ReadonlyMap<string, string>): WorkbookParts {
    const encoder = new TextEncoder();
    return new WorkbookParts(
      this.entries.map((entry) => {
        const content = contents.get(entry.name);
        return content === undefined ? entry : replaceContent(entry, encoder.encode(content));
      }),
    );
  }

  /** The path as the archive spells it. */
  spell(path: string): string {
    return this.find(path)?.name ?? path;
  }

  save(): Uint8Array {
    return writeZip(this.entries);
  }

  private find(path: string): ZipEntry | undefined {
    const wanted = path.toLowerCase();
    return this.entries.find(({ name }) => name.toLowerCase() === wanted);
  }
}

function resolvePath(folder: string, target: string): string {
  const path: string[] = [];
  const whole = target.startsWith('/') ? target.slice(1) : folder + target;
  for (const step of whole.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}
