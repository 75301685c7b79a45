import { Global, Module } from '@nestjs/common';
import { TypeOrmModule, type TypeOrmModuleOptions } from '@nestjs/typeorm';
import { Account } from '../identity/account.js';
import { ApiToken } from '../identity/api-token.js';
import { IdentitySchema1763800000000 } from '../identity/identity-schema.js';
import { Invitation } from '../identity/invitation.js';
import { PeopleSchema1763810000000 } from '../identity/people-schema.js';
import { Session } from '../identity/session.js';
import { Settings } from '../settings.js';
import { DatabaseConnection } from './database-connection.js';
import { rowValues } from './row-values.js';

const second = 1_000;

/** Time-outs: 2 s to get a connection, 10 s for a statement, 12 s for an answer over a connection that went silent. */
const options = (settings: Settings): TypeOrmModuleOptions => ({
  type: 'postgres',
  url: settings.databaseUrl,
  applicationName: 'inbox-backend',
  entities: [Account, Session, ApiToken, Invitation],
  migrations: [IdentitySchema1763800000000, PeopleSchema1763810000000],
  migrationsRun: true,
  migrationsTableName: 'identity_migrations',
  manualInitialization: true,
  installExtensions: false,
  logging: false,
  poolSize: settings.databasePool,
  connectTimeoutMS: 2 * second,
  extra: { statement_timeout: 10 * second, query_timeout: 12 * second, idleTimeoutMillis: 30 * second, keepAlive: true, types: rowValues },
});

@Global()
@Module({
  imports: [TypeOrmModule.forRootAsync({ inject: [Settings], useFactory: options })],
  providers: [DatabaseConnection],
  exports: [DatabaseConnection],
})
export class DatabaseModule {}
