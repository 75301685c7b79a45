import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { AdmissionGuard } from '../identity/admission.guard.js';
import { validation } from './faults.js';
import { LettingGo } from './letting-go.js';
import { OpenApiController } from './open-api.controller.js';
import { OpenApi } from './open-api.js';
import { ProblemFilter } from './problem.filter.js';

/** What holds for every route: who may enter, how bodies are checked, how errors are answered, how the API is described. */
@Module({
  controllers: [OpenApiController],
  providers: [
    LettingGo,
    OpenApi,
    { provide: APP_GUARD, useExisting: AdmissionGuard },
    { provide: APP_PIPE, useValue: validation },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
})
export class HttpModule {}
