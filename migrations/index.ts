import * as migration_20261122_180718_first_schema from './20261122_180718_first_schema';
import * as migration_20261122_190000_constraints from './20261122_190000_constraints';

export const migrations = [
  {
    up: migration_20261122_180718_first_schema.up,
    down: migration_20261122_180718_first_schema.down,
    name: '20261122_180718_first_schema'
  },
  {
    up: migration_20261122_190000_constraints.up,
    down: migration_20261122_190000_constraints.down,
    name: '20261122_190000_constraints'
  },
];
