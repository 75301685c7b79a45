import { Controller, Get } from '@nestjs/common';
import { OpenApi } from './open-api.js';

/** The API's description for integrators. */
@Controller('api/openapi.json')
export class OpenApiController {
  constructor(private readonly openApi: OpenApi) {}

  @Get()
  read(): Promise<object> {
    return this.openApi.document();
  }
}
