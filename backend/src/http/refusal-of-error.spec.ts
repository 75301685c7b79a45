import { describe, expect, it } from '@jest/globals';
import { BadRequestException, NotFoundException } from '@nestjs/common';
import { Refusal } from './refusal.js';
import { refusalOf } from './refusal-of-error.js';

const failing = (message: string, facts: object = {}) => Object.assign(new Error(message), facts);

describe('An error as a refusal', () => {
  it('is the refusal itself where it is one', () => {
    const refusal = new Refusal('STALE', 'Somebody wrote.');
    expect(refusalOf(refusal)).toBe(refusal);
  });

  it.each([
    ['a refused connection', failing('connect', { code: 'ECONNREFUSED' })],
    ['a refused connection to every address of a name', new AggregateError([failing('connect', { code: 'ECONNREFUSED' })])],
    ['a server that shuts down', failing('terminating', { code: '57P01' })],
    ['a server that starts', failing('starting', { code: '57P03' })],
    ['too many connections', failing('slots', { code: '53300' })],
    ['a statement that took too long', failing('canceling', { code: '57014' })],
    ['a pool that gives no connection in time', failing('timeout exceeded when trying to connect')],
    ['a connection lost under the query', failing('Connection terminated unexpectedly')],
    ['a database that was never opened', failing('No metadata for "Account" was found.')],
    ['a read model that is not made yet', failing('relation does not exist', { code: '42P01' })],
    ['the same inside the error of a library', failing('query failed', { driverError: failing('x', { code: '08006' }) })],
  ])('says that an engine is away: %s', (_, error) => {
    expect(refusalOf(error).code).toBe('ENGINE_AWAY');
  });

  it.each([
    ['entity.parse.failed', 'INVALID', 'The body is not valid JSON.'],
    ['entity.too.large', 'TOO_LARGE', 'The request is larger than 256 kB.'],
    ['charset.unsupported', 'INVALID', 'The body is not in UTF-8.'],
    ['encoding.unsupported', 'INVALID', 'The body is compressed in a way that is not understood.'],
    ['request.aborted', 'INVALID', 'The body could not be read.'],
  ])('says what is wrong with a body: %s', (type, code, sentence) => {
    expect(refusalOf(failing('x', { type }))).toMatchObject({ code, sentence });
  });

  it.each([
    [new NotFoundException('Cannot GET /people/ana@demo.test'), 'NOT_FOUND', 'There is no such page.'],
    [new BadRequestException('odd'), 'INVALID', 'The request is not valid.'],
    [new URIError('malformed'), 'INVALID', 'The address has a malformed percent sign.'],
    [
      failing('invalid input syntax for type uuid', { code: '22P02' }),
      'INVALID',
      'The request holds a character or a number that cannot be looked up.',
    ],
    [failing('division by zero in customer ana'), 'INTERNAL', 'Something went wrong on our side. Try again.'],
    ['thrown text', 'INTERNAL', 'Something went wrong on our side. Try again.'],
  ])('never quotes what it was about: %s', (error, code, sentence) => {
    expect(refusalOf(error)).toMatchObject({ code, sentence });
  });
});
