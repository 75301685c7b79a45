import { describe, expect, it } from '@jest/globals';
import { id } from '../recorded.samples.js';
import { billingAnswer } from './billing.answers.js';
import {
  csNoteEditRequest,
  csNoteRequest,
  customersQuery,
  localeOfCustomer,
  longestCsNote,
  mergeRequest,
  timeZoneOfCustomer,
  unmergeRequest,
} from './customer.requests.js';

describe('The language and the zone of a customer', () => {
  it.each(['de-CH', 'pt', 'zh-Hant-TW'])('take a locale: %s', (locale) => {
    expect(localeOfCustomer.safeParse(locale).success).toBe(true);
  });

  it.each(['', 'deutsch und so', 'de_CH', 'x'.repeat(40)])('refuse what is no locale: %p', (locale) => {
    expect(localeOfCustomer.safeParse(locale).success).toBe(false);
  });

  it.each(['Europe/Zurich', 'America/Argentina/Ushuaia', 'UTC'])('take a zone: %s', (zone) => {
    expect(timeZoneOfCustomer.safeParse(zone).success).toBe(true);
  });

  it.each(['', 'Mars/Olympus', '+02:00', 'Zurich'])('refuse what is no zone: %p', (zone) => {
    expect(timeZoneOfCustomer.safeParse(zone).success).toBe(false);
  });
});

describe('A merge', () => {
  it('names the one who stays, and why', () => {
    expect(mergeRequest.safeParse({ intoCustomerId: id('leila-berg'), reason: 'Married last month' }).success).toBe(true);
    expect(mergeRequest.safeParse({ intoCustomerId: 'Leila', reason: 'Married' }).success).toBe(false);
    expect(mergeRequest.safeParse({ intoCustomerId: id('leila-berg'), reason: ' ' }).success).toBe(false);
  });

  it('is taken back without a body', () => {
    expect(unmergeRequest.parse(undefined)).toEqual({});
  });
});

describe('A CS note', () => {
  it('has a text, and says which version it replaces', () => {
    expect(csNoteRequest.safeParse({ text: 'x'.repeat(longestCsNote) }).success).toBe(true);
    expect(csNoteRequest.safeParse({ text: 'x'.repeat(longestCsNote + 1) }).success).toBe(false);
    expect(csNoteEditRequest.safeParse({ text: 'Moved.', version: 2 }).success).toBe(true);
    expect(csNoteEditRequest.safeParse({ text: 'Moved.' }).success).toBe(false);
    expect(csNoteEditRequest.safeParse({ text: 'Moved.', version: 0 }).success).toBe(false);
  });
});

describe('The query for customers', () => {
  it('asks for 20 of all unless it says otherwise', () => {
    expect(customersQuery.parse({})).toEqual({ q: '', limit: 20 });
    expect(customersQuery.safeParse({ limit: '201' }).success).toBe(false);
  });
});

describe('What billing answers', () => {
  const invoice = { number: 'R-1', issuedAt: '2026-10-31T00:00:00Z', amount: 4_900, currency: 'EUR', status: 'PAID' };

  it('is a plan, how it stands, when it renews, and invoices', () => {
    expect(billingAnswer.safeParse({ plan: 'Studio', status: 'ACTIVE', renewsAt: null, invoices: [invoice] }).success).toBe(true);
  });

  it.each([{ status: 'GOOD' }, { renewsAt: 'soon' }, { invoices: [{ ...invoice, amount: 49.5 }] }])('is nothing else: %p', (over) => {
    expect(billingAnswer.safeParse({ plan: 'Studio', status: 'ACTIVE', renewsAt: null, invoices: [], ...over }).success).toBe(false);
  });
});
