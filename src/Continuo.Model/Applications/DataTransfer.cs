namespace Continuo.Model;

/// <summary>Data sent to the following partition or component by each request.</summary>
/// <param name="To">Name of the following partition (same deployment) or of the successor component.</param>
/// <param name="Megabytes">Size in MB (10⁶ bytes), ≥ 0.</param>
public readonly record struct DataTransfer(string To, double Megabytes);
