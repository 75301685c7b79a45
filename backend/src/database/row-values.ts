import pg, { type CustomTypesConfig } from 'pg';

const { builtins, getTypeParser } = pg.types;

const iso = (text: string): string => {
  const time = new Date(text);
  return Number.isNaN(time.getTime()) ? text : time.toISOString();
};

/** How Postgres's values come back: a `timestamptz` as RFC 3339 UTC text with milliseconds, a `bigint` as text, the rest as usual. */
export const rowValues: CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    // why `as`: pg declares its own parsers as any
    oid === builtins.TIMESTAMPTZ && format !== 'binary' ? iso : (getTypeParser(oid, 'text') as (text: string) => unknown),
};
