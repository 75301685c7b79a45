import { provideHttpClient, withInterceptors } from '@angular/common/http';
import type { ApplicationConfig } from '@angular/core';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { routes } from './app.routes';
import { state } from './app.state';
import { whenSignedOut } from './identity/when-signed-out';

export const appConfig: ApplicationConfig = {
  providers: [provideHttpClient(withInterceptors([whenSignedOut])), provideRouter(routes, withComponentInputBinding()), ...state],
};
