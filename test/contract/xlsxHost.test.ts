import { openFileBench } from '../xlsx/benchFile';
import { changeContract } from './changeContract';
import { hostContract } from './hostContract';

hostContract('the host over a file', openFileBench);
changeContract('the host over a file', openFileBench);
