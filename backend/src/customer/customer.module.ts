import { Module } from '@nestjs/common';
import { BillingModule } from '../billing/billing.module.js';
import { CustomerController } from './customer.controller.js';
import { FindCustomersHandler } from './find-customers.js';
import { GetCsNotesHandler } from './get-cs-notes.js';
import { GetCustomerHistoryHandler } from './get-customer-history.js';
import { GetCustomerProfileHandler } from './get-customer-profile.js';
import { MergeCustomersHandler } from './merge-customers.js';
import { OpenCustomerFileHandler } from './open-customer-file.js';
import { RecordLookHandler } from './record-look.js';
import { RegisterCustomerHandler } from './register-customer.js';
import { SeparateCustomersHandler } from './separate-customers.js';
import { WriteCsNoteHandler } from './write-cs-note.js';

@Module({
  imports: [BillingModule],
  controllers: [CustomerController],
  providers: [
    RegisterCustomerHandler,
    MergeCustomersHandler,
    SeparateCustomersHandler,
    WriteCsNoteHandler,
    RecordLookHandler,
    OpenCustomerFileHandler,
    FindCustomersHandler,
    GetCustomerProfileHandler,
    GetCustomerHistoryHandler,
    GetCsNotesHandler,
  ],
})
export class CustomerModule {}
