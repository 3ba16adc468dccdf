/** What takes the compiler minutes. */
export const ENDLESS = `type B<D extends any[], X> = D extends [any, ...infer R] ? B<R, [X, 0]> | B<R, [X, 1]> : X;
  type L = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  class f { a: B<L, 0> = {} as B<L, '0'>; }`;
