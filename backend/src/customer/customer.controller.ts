import {
  csNoteEditRequest,
  csNoteRequest,
  customerHistoryQuery,
  customersQuery,
  mergeRequest,
  unmergeRequest,
  type CsNoteEditRequest,
  type CsNoteRequest,
  type CustomerHistoryQuery,
  type CustomersQuery,
  type MergeRequest,
} from '@inbox/contracts/customer/customer.requests';
import type { CsNoteAccepted, CustomerHistoryPage, CustomersPage, CustomerView } from '@inbox/contracts/customer/customer.views';
import { readQuery, type ReadQuery } from '@inbox/contracts/escalation/escalation.requests';
import type { Accepted } from '@inbox/contracts/escalation/escalation.views';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { Cause } from '../event-sourcing/cause.js';
import { PathId } from '../http/path-id.js';
import { Because, By, type Caller } from '../identity/caller.js';
import { FindCustomers } from './find-customers.js';
import { GetCustomerHistory } from './get-customer-history.js';
import { GetCustomerProfile } from './get-customer-profile.js';
import { MergeCustomers } from './merge-customers.js';
import { OpenCustomerFile } from './open-customer-file.js';
import { SeparateCustomers } from './separate-customers.js';
import { WriteCsNote } from './write-cs-note.js';

const customerId = new PathId('customer');

@Controller('api/customers')
export class CustomerController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Get()
  find(@Query({ schema: customersQuery }) query: CustomersQuery): Promise<CustomersPage> {
    return this.queries.execute(new FindCustomers(query));
  }

  @Get(':id')
  async read(
    @Param('id', customerId) id: string,
    @Query({ schema: readQuery }) { after }: ReadQuery,
    @By() { role }: Caller,
    @Because() cause: Cause,
  ): Promise<CustomerView> {
    const customer = await this.queries.execute(new GetCustomerProfile(id, after));
    if (role !== 'platform-admin') return customer;

    return { ...customer, ...(await this.commands.execute(new OpenCustomerFile(customer, cause))) };
  }

  @Get(':id/history')
  history(
    @Param('id', customerId) id: string,
    @Query({ schema: customerHistoryQuery }) query: CustomerHistoryQuery,
  ): Promise<CustomerHistoryPage> {
    return this.queries.execute(new GetCustomerHistory(id, query));
  }

  @Post(':id/cs-notes')
  @HttpCode(201)
  note(
    @Param('id', customerId) id: string,
    @Body({ schema: csNoteRequest }) { text }: CsNoteRequest,
    @Because() cause: Cause,
  ): Promise<CsNoteAccepted> {
    return this.commands.execute(new WriteCsNote(id, null, text, cause));
  }

  @Put(':id/cs-notes/:noteId')
  edit(
    @Param('id', customerId) id: string,
    @Param('noteId', new PathId('note')) noteId: string,
    @Body({ schema: csNoteEditRequest }) { text, version }: CsNoteEditRequest,
    @Because() cause: Cause,
  ): Promise<CsNoteAccepted> {
    return this.commands.execute(new WriteCsNote(id, { noteId, version }, text, cause));
  }

  @Post(':id/merge')
  @HttpCode(200)
  async merge(
    @Param('id', customerId) id: string,
    @Body({ schema: mergeRequest }) { intoCustomerId, reason }: MergeRequest,
    @Because() cause: Cause,
  ): Promise<Accepted> {
    const { position } = await this.commands.execute(new MergeCustomers(id, intoCustomerId.toLowerCase(), reason, cause));
    return { position };
  }

  @Post(':id/unmerge')
  @HttpCode(200)
  async unmerge(
    @Param('id', customerId) id: string,
    @Body({ schema: unmergeRequest }) _: object,
    @Because() cause: Cause,
  ): Promise<Accepted> {
    const { position } = await this.commands.execute(new SeparateCustomers(id, cause));
    return { position };
  }
}
