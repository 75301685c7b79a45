import { Transform } from 'node:stream';
import type { ExportQuery } from '@inbox/contracts/analytics/analytics.requests';
import { stringify } from 'csv-stringify';
import type { ExportRow } from './export-row.js';

/** How rows become the bytes of a file. */
interface Format {
  readonly contentType: string;
  /** Rows in, text out. */
  readonly writer: () => Transform;
}

const lines = (): Transform =>
  new Transform({
    writableObjectMode: true,
    transform: (row: ExportRow, _, done) => {
      done(null, `${JSON.stringify(row)}\n`);
    },
  });

/** CSV for spreadsheets: a cell that one would run as a formula is told to be text, and times are as in the API. */
const csv = (): Transform => stringify({ header: true, escape_formulas: true, record_delimiter: 'windows', bom: true });

export const formats: Readonly<Record<ExportQuery['format'], Format>> = {
  csv: { contentType: 'text/csv; charset=utf-8', writer: csv },
  ndjson: { contentType: 'application/x-ndjson', writer: lines },
};
