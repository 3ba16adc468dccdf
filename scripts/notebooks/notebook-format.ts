/** One output of a code cell, as far as this kit looks into it. */
export interface Output {
  output_type: string;
  name?: string;
  text?: string[];
}

/** One cell of a notebook file. */
export interface Cell {
  id?: string;
  cell_type: string;
  metadata: { tags?: string[] };
  source: string[] | string;
  outputs?: Output[];
}

/** A notebook file (nbformat 4.5), as far as this kit looks into it. */
export interface Notebook {
  nbformat: number;
  nbformat_minor: number;
  cells: Cell[];
}
