import type { PipeTransform } from '@nestjs/common';
import { validate } from 'uuid';
import { Refusal } from './refusal.js';

/** An id in a path. What is no UUID names nothing, so it is answered like an unknown id: 404. */
export class PathId implements PipeTransform<unknown, string> {
  /** @param what how the thing is called in the sentence of the refusal, e.g. "escalation" */
  constructor(private readonly what = 'page') {}

  transform(value: unknown): string {
    if (typeof value !== 'string' || !validate(value)) throw new Refusal('NOT_FOUND', `There is no such ${this.what}.`);

    return value.toLowerCase();
  }
}
