import { Module } from '@nestjs/common';
import { Settings } from '../settings.js';
import { BillingDirectory, NoBilling } from './billing-directory.js';
import { HttpBilling } from './http-billing.js';

/** The billing system that the environment names, or none. */
const directory = ({ billing }: Settings): BillingDirectory => (billing === null ? new NoBilling() : new HttpBilling(billing));

@Module({ providers: [{ provide: BillingDirectory, inject: [Settings], useFactory: directory }], exports: [BillingDirectory] })
export class BillingModule {}
