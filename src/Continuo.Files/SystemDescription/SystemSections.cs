namespace Continuo.Files;

using Continuo.Files.Documents;
using Continuo.Model;

/// <summary>Reads the sections of a system description one by one.</summary>
internal static class SystemSections
{
    public static SystemDraft Read(RecordReader record, DiagnosticList diagnostics)
    {
        var draft = new SystemDraft(record.Position) { Name = record.Text("Name") ?? "" };
        GraphSection.Read(record.Required("DirectedAcyclicGraph"), draft, diagnostics);
        ComponentsSection.Read(record.Required("Components"), draft, diagnostics);
        var resources = new ResourcesSection(draft, diagnostics);
        resources.Read(record.Optional("EdgeResources"), ResourceKind.Edge);
        resources.Read(record.Optional("CloudResources"), ResourceKind.VirtualMachine);
        resources.Read(record.Optional("FaaSResources"), ResourceKind.Function);
        CompatibilitySection.Read(record.Required("CompatibilityMatrix"), draft, diagnostics);
        PerformanceSection.Read(record.Required("Performance"), draft, diagnostics);
        RequirementsSection.ReadLocal(record.Optional("LocalConstraints"), draft, diagnostics);
        RequirementsSection.ReadGlobal(record.Optional("GlobalConstraints"), draft, diagnostics);
        NetworkSection.Read(record.Required("NetworkTechnology"), draft, diagnostics);
        draft.Load = LoadSection.Read(record.Optional("Lambda"), draft.Sources, diagnostics);
        if (record.Optional("Time") is { } time)
        {
            draft.Hours = Scalars.Number(time.Value, "'Time'", NumberRange.Positive, diagnostics) ?? 1;
        }
        else
        {
            diagnostics.Info(DiagnosticCodes.DefaultUsed, record.Position, "'Time' is not given; the cost is for 1 hour.");
        }

        record.WarnAboutRest();
        return draft;
    }
}
