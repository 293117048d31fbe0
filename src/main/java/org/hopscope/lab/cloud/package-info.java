/** Microsoft 365 as its published list describes it: names, made-up addresses within its ranges, front doors. */
package org.hopscope.lab.cloud;
