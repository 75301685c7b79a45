import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Api } from './api';
import { newCommandId } from './command-id';

describe('After a write', () => {
  it('every read waits for it, and for the latest of several', () => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    const [api, http] = [TestBed.inject(Api), TestBed.inject(HttpTestingController)];
    const afterOf = () => {
      api.read('/escalations').subscribe();
      const { request } = http.expectOne(({ method }) => method === 'GET');
      return request.params.get('after');
    };
    const write = (position: string) => {
      api.write('POST', '/escalations/1/claim', {}, newCommandId()).subscribe();
      http.expectOne(({ method }) => method === 'POST').flush({ position });
    };

    expect(afterOf()).toBeNull();
    write('100');
    write('99');
    expect(afterOf()).toBe('100');
  });
});

describe('A command’s id', () => {
  it('is a UUIDv7, and never the same twice', () => {
    const ids = [newCommandId(), newCommandId()];
    expect(new Set(ids).size).toBe(2);
    expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab]/);
  });
});
