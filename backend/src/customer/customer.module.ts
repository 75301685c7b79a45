import { Module } from '@nestjs/common';
import { CustomerController } from './customer.controller.js';
import { GetCustomerProfileHandler } from './get-customer-profile.js';
import { RegisterCustomerHandler } from './register-customer.js';

@Module({ controllers: [CustomerController], providers: [RegisterCustomerHandler, GetCustomerProfileHandler] })
export class CustomerModule {}
