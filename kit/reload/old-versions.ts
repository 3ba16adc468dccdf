/** A class or function of the library, as a name of the notebook holds it. */
type Version = (...args: never[]) => unknown;

const MOST = 20_000; // objects that are looked at for one name

/** Knows the classes and functions that newer ones have replaced. */
export class OldVersions {
  private readonly names = new WeakMap<Version, string>();
  private readonly modules = new WeakSet<object>();

  /** Takes note of what a module that is replaced has exported. */
  add(exported: object): void {
    this.modules.add(exported);
    const fields = Object.getOwnPropertyDescriptors(exported);
    for (const [name, { value }] of Object.entries(fields)) {
      // What it only passes on has a getter, and may be as new as before.
      if (typeof value === "function") this.names.set(value, name);
    }
  }

  /** Whether a value is what an import gives: an old export, or all of them. */
  isImport(value: unknown): boolean {
    return this.isOld(value) || (isObject(value) && this.modules.has(value));
  }

  /** Whether a value is itself an old class or function. */
  private isOld(value: unknown): value is Version {
    return typeof value === "function" && this.names.has(value as Version);
  }

  /**
   * How a value holds on to an old class, in words that begin with its name;
   * `undefined` when it does not. What a function sees cannot be told.
   */
  holder(name: string, value: unknown): string | undefined {
    const seen = new Set<unknown>();
    const queue: [path: string, value: unknown][] = [[name, value]];
    for (const [path, one] of queue) {
      if (seen.has(one) || seen.size > MOST || !isObject(one)) continue;
      seen.add(one);
      const old = this.oldIn(one);
      if (old) return `${path} (${describe(one, this.names.get(old) ?? "")})`;
      queue.push(...partsOf(path, one));
    }
    return undefined;
  }

  /** The old class that a value is, that made it, or that it extends. */
  private oldIn(value: object): Version | undefined {
    if (this.isOld(value)) return value;
    let above: object | null = Object.getPrototypeOf(value);
    for (; above; above = Object.getPrototypeOf(above)) {
      const maker = Object.getOwnPropertyDescriptor(above, "constructor");
      if (this.isOld(maker?.value)) return maker.value;
      if (this.isOld(above)) return above;
    }
    return undefined;
  }
}

/** `Affine`, `Layer extends Affine`, or `a class that extends Affine`. */
function describe(value: object, old: string): string {
  if (typeof value === "function") {
    return value.name === old ? old : `a class that extends ${old}`;
  }
  const own = value.constructor?.name;
  return own && own !== old ? `${own} extends ${old}` : old;
}

function isObject(value: unknown): value is object {
  return (
    (typeof value === "object" && value !== null) || typeof value === "function"
  );
}

/** What a value is made of, each part with its path; getters are not called. */
function partsOf(path: string, value: object): [string, unknown][] {
  if (ArrayBuffer.isView(value)) return [];
  if (value instanceof Map || value instanceof Set) {
    return [...value.entries()]
      .flat()
      .map((part): [string, unknown] => [`something in ${path}`, part]);
  }
  return fieldsOf(value).map(([key, part]) => [
    Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`,
    part,
  ]);
}

/** Own fields that hold an object. */
function fieldsOf(value: object): [string, unknown][] {
  const fields = Object.entries(Object.getOwnPropertyDescriptors(value));
  return fields
    .filter(([key, field]) => isObject(field.value) && key !== "prototype")
    .map(([key, field]) => [key, field.value]);
}
