import { type INestApplication, Injectable } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import * as z from 'zod';
import { roleTable } from '../identity/role-table.js';
import { problemKinds } from './problem.js';

const text = { type: 'string' };
const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code'],
  properties: {
    type: text,
    title: text,
    status: { type: 'integer' },
    detail: text,
    code: { type: 'string', enum: Object.keys(problemKinds) },
    by: { type: 'object', properties: { id: text, name: text } },
    at: { type: 'string', format: 'date-time' },
    messages: { type: 'array', items: { type: 'object' } },
    faults: { type: 'array', items: { type: 'object', properties: { path: text, message: text } } },
  },
};

const convert = (schema: unknown, { schemaType }: { schemaType: 'input' | 'output' }) => {
  if (!(schema instanceof z.core.$ZodType)) return undefined;
  const { $schema, ...json } = z.toJSONSchema(schema, { io: schemaType, reused: 'inline' });

  return $schema === undefined ? undefined : { schema: json };
};

const problems = {
  description: 'A refusal (RFC 9457); `detail` is a sentence for the operator, `code` is stable.',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

const routeKey = (method: string, path: string): string => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`;

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

const isOperation = (value: unknown): value is Operation => typeof value === 'object' && value !== null && 'responses' in value;

/** Adds to each operation what the role table and the filter know: who may call it, and how it refuses. */
const complete = (document: OpenAPIObject): OpenAPIObject => {
  for (const [path, methods] of Object.entries(document.paths))
    for (const [method, operation] of Object.entries(methods)) {
      if (!isOperation(operation)) continue;
      const entrants = roleTable[routeKey(method, path)] ?? [];
      operation.description = `Open to: ${entrants.join(', ')}.`;
      operation.security = entrants.includes('anyone') ? [] : [{ cookie: [] }, { bearer: [] }];
      operation.responses.default = problems;
    }
  document.components = { ...document.components, schemas: { ...document.components?.schemas, Problem: problemSchema } };
  return document;
};

/** The OpenAPI 3.1 document of all routes, made from the same zod schemas that check the bodies. */
@Injectable()
export class OpenApi {
  private app: INestApplication | null = null;
  private made: Promise<OpenAPIObject> | null = null;

  /** Names the app whose routes are described. */
  describe(app: INestApplication): void {
    this.app = app;
  }

  /** The document, made at the first call. */
  document(): Promise<OpenAPIObject> {
    this.made ??= this.make();
    return this.made;
  }

  private async make(): Promise<OpenAPIObject> {
    if (!this.app) throw new Error('The app to describe was not named.');
    // why here: the package takes 0.3 s to load, which no start of the API should wait for
    const { DocumentBuilder, SwaggerModule } = await import('@nestjs/swagger');
    const config = new DocumentBuilder().setOpenAPIVersion('3.1.0').setTitle('Operator Inbox').setVersion('1');
    const document = config.addCookieAuth('session').addBearerAuth().build();

    return complete(SwaggerModule.createDocument(this.app, document, { standardSchemaConverter: convert }));
  }
}
