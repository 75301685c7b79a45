/**
 * How a dialog hands over what it was asked for. Without `send` the dialog closes with the request as its result. With it the
 * dialog stays on screen until the answer is there: null closes it (with the request as result), a sentence is shown and all is kept.
 */
export type Send<Request> = (request: Request) => Promise<string | null>;
