import type { CustomerView } from '@inbox/contracts/customer/customer.views';
import { readQuery, type ReadQuery } from '@inbox/contracts/escalation/escalation.requests';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { PathId } from '../http/path-id.js';
import { GetCustomerProfile } from './get-customer-profile.js';

@Controller('api/customers')
export class CustomerController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':id')
  read(@Param('id', new PathId('customer')) id: string, @Query({ schema: readQuery }) { after }: ReadQuery): Promise<CustomerView> {
    return this.queries.execute(new GetCustomerProfile(id, after));
  }
}
