namespace Continuo.Cli.Running;

using Continuo.Cli.Documents;
using Continuo.Cli.Screens;
using Continuo.Model;

/// <summary>Gives an answer to the user, once.</summary>
internal sealed class Presenter(Surroundings surroundings, Verbosity verbosity)
{
    private int _presented;

    /// <summary>Writes the answer, unless another one was written before.</summary>
    /// <returns>Whether it was written.</returns>
    public bool Present(Answer answer)
    {
        if (Interlocked.Exchange(ref _presented, 1) != 0)
        {
            return false;
        }

        if (answer.Document is { } document)
        {
            surroundings.Out.Write(document);
        }
        else if (verbosity.Json)
        {
            surroundings.Out.Write(AnswerDocument.Render(answer));
        }
        else
        {
            Lines(answer);
            Body(answer);
        }

        surroundings.Error.Flush();
        surroundings.Out.Flush();
        return true;
    }

    private void Lines(Answer answer)
    {
        var writer = answer.DiagnosticsAreTheAnswer ? surroundings.Out : surroundings.Error;
        foreach (var diagnostic in answer.Diagnostics.Where(IsShown))
        {
            writer.Write(OneLine.Of(diagnostic.ToString()) + "\n");
        }
    }

    private bool IsShown(Diagnostic diagnostic) => diagnostic.Severity switch
    {
        DiagnosticSeverity.Error => true,
        DiagnosticSeverity.Warning => !verbosity.Quiet,
        _ => verbosity.Verbose,
    };

    private void Body(Answer answer)
    {
        if (answer.Bytes is { } bytes)
        {
            surroundings.Out.Flush();
            surroundings.OutBytes.Write(bytes);
        }
        else if (answer.Text is { } text)
        {
            surroundings.Out.Write(text);
        }
        else if (verbosity.Quiet)
        {
            surroundings.Out.Write(string.Concat(answer.Line.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => OneLine.Of(line) + "\n")));
        }
        else
        {
            answer.Show?.Invoke(new Screen(surroundings));
        }
    }
}
