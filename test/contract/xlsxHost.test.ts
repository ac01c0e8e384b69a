import { openFileBench } from '../xlsx/benchFile';
import { hostContract } from './hostContract';

hostContract('the host over a file', openFileBench);
