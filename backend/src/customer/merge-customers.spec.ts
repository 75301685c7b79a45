import { describe, expect, it } from '@jest/globals';
import { merged, profileRevised, registered, separated } from '@inbox/contracts/customer/customer.samples';
import type { CustomerEvent } from '@inbox/contracts/customer/customer.events';
import { history, id } from '@inbox/contracts/recorded.samples';
import fc from 'fast-check';
import { given } from '../event-sourcing/given-for-specs.js';
import { Refusal } from '../http/refusal.js';
import { customerLifecycle as customers, type Customer } from './customer.js';
import { becomePart, takeIn } from './merge-customers.js';
import { leave, letGo } from './separate-customers.js';

const merge = { customerId: id('leila'), intoCustomerId: id('leila-berg'), reason: 'Married last month' };
const berg = registered({ customerId: id('leila-berg'), name: 'Leila Berg' });

describe('Becoming part of another customer', () => {
  it('is recorded with the reason', () => {
    given(customers, registered()).when(becomePart(merge)).then(merged());
  });

  it('stays quiet when it is so', () => {
    given(customers, registered(), merged()).when(becomePart(merge)).thenNothing();
  });

  it('is refused to who is part of a third one', () => {
    given(customers, registered(), merged({ intoCustomerId: id('third') }))
      .when(becomePart(merge))
      .thenRefused('CONFLICT', 'This customer is part of another one already. Separate them first.');
  });

  it('is refused to who has parts', () => {
    given(customers, registered(), merged({ customerId: id('third'), intoCustomerId: id('leila') }))
      .when(becomePart(merge))
      .thenRefused('CONFLICT', 'Others are part of this customer. Merge the other way round.');
  });

  it('is refused with oneself, and to nobody', () => {
    given(customers, registered())
      .when(becomePart({ ...merge, intoCustomerId: id('leila') }))
      .thenRefused('INVALID', 'Choose another customer: this is the same one.');
    given(customers).when(becomePart(merge)).thenRefused('NOT_FOUND', 'There is no such customer.');
  });
});

describe('Taking another customer in', () => {
  it('stands in the stream of the one who stays too', () => {
    given(customers, berg).when(takeIn(merge)).then(merged());
    given(customers, berg, merged()).when(takeIn(merge)).thenNothing();
  });

  it('is refused to who is part of another one, and to nobody', () => {
    given(customers, berg, merged({ customerId: id('leila-berg'), intoCustomerId: id('third') }))
      .when(takeIn(merge))
      .thenRefused('CONFLICT', 'The one who stays is part of another customer. Merge into that one.');
    given(customers).when(takeIn(merge)).thenRefused('NOT_FOUND', 'There is no customer to merge into.');
  });
});

describe('Separating two customers', () => {
  it('is recorded by both', () => {
    given(customers, registered(), merged())
      .when(leave(id('leila')))
      .then(separated());
    given(customers, berg, merged())
      .when(letGo(id('leila'), id('leila-berg')))
      .then(separated());
  });

  it('stays quiet where they were never one', () => {
    given(customers, registered())
      .when(leave(id('leila')))
      .thenNothing();
    given(customers, berg)
      .when(letGo(id('leila'), id('leila-berg')))
      .thenNothing();
  });

  it('is refused to nobody', () => {
    given(customers)
      .when(leave(id('leila')))
      .thenRefused('NOT_FOUND', 'There is no such customer.');
  });

  it('restores what was, whatever was learnt meanwhile', () => {
    const never = given(customers, registered(), profileRevised());
    const undone = given(customers, registered(), merged(), profileRevised(), separated());

    expect(undone.state).toEqual(never.state);
  });
});

const names = ['ana', 'ben', 'cem', 'dov', 'eve'];
type World = Readonly<Record<string, Customer>>;

const begun: World = Object.fromEntries(
  names.map((name) => [name, history(registered({ customerId: name })).reduce(customers.evolve, customers.unknown)]),
);
const after = (world: World, name: string, events: readonly CustomerEvent[]): World => ({
  ...world,
  [name]: history(...events).reduce(customers.evolve, world[name] ?? customers.unknown),
});
const unless = (refused: World, work: () => World): World => {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) return refused;
    throw error;
  }
};
/** What the handlers do with two streams, one command at a time. */
const mergedIn = (world: World, customerId: string, intoCustomerId: string): World =>
  unless(world, () => {
    const asked = { customerId, intoCustomerId, reason: 'Same person' };
    const [part, whole] = [world[customerId] ?? customers.unknown, world[intoCustomerId] ?? customers.unknown];
    const [becomes, takes] = [becomePart(asked)(part), takeIn(asked)(whole)];
    return after(after(world, intoCustomerId, takes), customerId, becomes);
  });
const separatedIn = (world: World, customerId: string): World => {
  const part = world[customerId] ?? customers.unknown;
  const from = part.status === 'registered' ? part.partOf : null;
  if (from === null) return world;
  return after(after(world, from, letGo(customerId, from)(world[from] ?? customers.unknown)), customerId, leave(customerId)(part));
};
const anyone = fc.constantFrom(...names);
const deeds = fc.array(fc.tuple(fc.boolean(), anyone, anyone), { maxLength: 30 });
const told = (what: readonly (readonly [boolean, string, string])[]): World =>
  what.reduce((world, [isMerge, one, other]) => (isMerge ? mergedIn(world, one, other) : separatedIn(world, one)), begun);

describe('However customers are merged and separated', () => {
  it('nobody is two steps away from whom they are shown as, and both sides agree', () => {
    fc.assert(
      fc.property(deeds, (what) => {
        const world = told(what);
        for (const [name, customer] of Object.entries(world)) {
          if (customer.status === 'unknown') continue;
          expect(customer.partOf === null || customer.parts.length === 0).toBe(true);
          for (const part of customer.parts) expect(world[part]).toMatchObject({ partOf: name });
          if (customer.partOf !== null) expect(world[customer.partOf]).toMatchObject({ parts: expect.arrayContaining([name]) });
        }
      }),
    );
  });

  it('separating two who were just merged restores what was', () => {
    fc.assert(
      fc.property(deeds, anyone, anyone, (what, one, other) => {
        const world = told(what);
        const both = mergedIn(world, one, other);
        if (both !== world && world[one]?.status === 'registered' && world[one].partOf === null) {
          expect(separatedIn(both, one)).toEqual(world);
        }
      }),
    );
  });
});
