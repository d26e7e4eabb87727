import '../../../tests/helper.ts';
