package org.hopscope.cli;

import java.util.List;
import org.hopscope.model.Message;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Says what is wrong with the arguments. Never repeats an argument's value: somebody may have typed a
 * password there.
 */
final class Usage {
  private Usage() {}

  /** Other users of a machine can read every process' arguments and environment. */
  static void refusePassword(List<String> args) throws BadUsage {
    if (args.stream().map(Usage::name).anyMatch(n -> n.equals("--password") || n.equals("--pass") || n.equals("-p"))) {
      throw new BadUsage("cli.usage.password");
    }
  }

  static Message sentence(ParameterException wrong) {
    return switch (wrong) {
      case UnmatchedArgumentException unmatched -> unmatched(unmatched.getUnmatched());
      case MissingParameterException missing when !missing.getMissing().isEmpty() ->
        Message.of("cli.usage.missing", name(missing.getMissing().getFirst()));
      case OverwrittenOptionException twice -> Message.of("cli.usage.twice", name(twice.getOverwritten()));
      default -> wrong.getArgSpec() == null
          ? Message.of("cli.usage.wrong")
          : Message.of("cli.usage.value", name(wrong.getArgSpec()));
    };
  }

  private static Message unmatched(List<String> arguments) {
    String first = arguments.getFirst();
    return first.startsWith("-")
        ? Message.of("cli.usage.unknown-option", name(first))
        : Message.of("cli.usage.too-many");
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private static String name(String argument) {
    int value = argument.indexOf('=');
    return value < 0 ? argument : argument.substring(0, value);
  }
}
