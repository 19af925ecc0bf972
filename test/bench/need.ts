// Something the bench needs is not there: said in one sentence, with exit code 3.

export class Need extends Error {
  override readonly name = 'Need';
}
