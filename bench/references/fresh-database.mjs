import pg from 'pg';

/** Makes an empty database on the server, dropping one of the same name. @param {string} databaseUrl @param {string} name @returns {Promise<string>} its address */
export const freshDatabase = async (databaseUrl, name) => {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(`drop database if exists ${name} with (force)`);
  await client.query(`create database ${name}`);
  await client.end();
  const url = new URL(databaseUrl);
  url.pathname = `/${name}`;
  return url.href;
};
