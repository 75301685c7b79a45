import type { Problem, ProblemCode } from '@inbox/contracts/problem';

/** What helps beside the sentence: who has it, since when, what was written meanwhile, what is wrong with the body. */
export type RefusalFacts = Partial<Pick<Problem, 'by' | 'at' | 'messages' | 'faults'>>;

/** The one error type of the backend: a rule, a right or an engine says no. */
export class Refusal extends Error {
  /**
   * @param code the stable code of the answer
   * @param sentence what the operator reads
   * @param facts what helps beside the sentence
   * @param retryAfter seconds until it is worth trying again, sent as `Retry-After` with 429 and 503
   */
  constructor(
    readonly code: ProblemCode,
    readonly sentence: string,
    readonly facts: RefusalFacts = {},
    readonly retryAfter = 2,
  ) {
    super(sentence);
    this.name = 'Refusal';
  }
}
