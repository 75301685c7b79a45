import { StandardSchemaValidationPipe, type StandardSchemaValidationPipeOptions } from '@nestjs/common';
import type { Problem } from '@inbox/contracts/problem';
import { Refusal } from './refusal.js';

type Fault = NonNullable<Problem['faults']>[number];
type Issues = Parameters<NonNullable<StandardSchemaValidationPipeOptions['exceptionFactory']>>[0];

const faultOf = ({ path = [], message }: Issues[number]): Fault => ({
  path: path.map((step) => String(typeof step === 'object' ? step.key : step)).join('.'),
  message: /[.!?]$/.test(message) ? message : `${message}.`,
});

/** Our own sentences stand alone; those of the validator need to be told where. */
const sentenceOf = (fault: Fault | undefined): string => {
  if (!fault) return 'The request is not valid.';

  return fault.path !== '' && /^(Invalid|Too|Unrecognized)/.test(fault.message) ? `${fault.path}: ${fault.message}` : fault.message;
};

/** What the schema found wrong, as a refusal: the first fault is its sentence, the first twenty are its facts. */
export const refusalOfIssues = (issues: Issues): Refusal => {
  const faults = issues.slice(0, 20).map(faultOf);

  return new Refusal('INVALID', sentenceOf(faults[0]), { faults });
};

/** Checks bodies and queries with the zod schema that the route names: `@Body({ schema })`. */
export const validation = new StandardSchemaValidationPipe({ exceptionFactory: refusalOfIssues });
