/**
 * Batch jobs as values ({@code /v1/batch/jobs} of the contract), the files of requests that they
 * read and the results that they leave.
 */
package io.github.ocr4j.batch;
