import type { AnyContractProcedure } from '@orpc/contract';
import type { Allowed } from '../../domain/rights/role.ts';
import type { Contract } from '../index.ts';

/** One list of who may for each procedure of a contract: a procedure without its line is a type error. */
type RightsOf<Node> = {
  readonly [Key in keyof Node]: Node[Key] extends AnyContractProcedure ? Allowed : RightsOf<Node[Key]>;
};

export type Rights = RightsOf<Contract>;

/** The name of a procedure, such as `incidents.close`. */
export type ProcedureName = {
  [Area in keyof Rights & string]: `${Area}.${keyof Rights[Area] & string}`;
}[keyof Rights & string];
