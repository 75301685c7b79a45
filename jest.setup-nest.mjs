// Loads the ESM parts of Nest before any spec: a CommonJS plugin (throttler, nestjs-pino, ...) that require()s them while
// jest is still linking them fails with "Cannot require() ES Module ... in a cycle".
import 'reflect-metadata';
import '@nestjs/common';
import '@nestjs/core';
