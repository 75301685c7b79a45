/// <reference lib="esnext.error" />

/** Whether something thrown is an error; also one that Node made outside of jest's sandbox, which `instanceof` does not know. */
export const isError = (thrown: unknown): thrown is Error => Error.isError(thrown);
